"""Fields: what a request sends by name, as parameters and in forms.

Takes the requests of an endpoint and what its descriptions say; gives the parameters of its operation and
the content of its forms, where keys that write one value together (`user[name]`, `filter[status]`) are one
object. A value is text until its samples prove more; no body of JSON is looked at.
"""
