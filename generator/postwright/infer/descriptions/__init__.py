"""Descriptions: what people wrote about fields, where it is written as people write of fields.

Takes Markdown, gives what it says of names: required or optional, a type, values, a default. It never
guesses from a sentence that only mentions a word.
"""
