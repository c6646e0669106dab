"""Any input: takes bytes, gives broken and hostile collections near to real ones, and walks the road with them.

Bytes are read as edits of a seed, so that a fuzzer which turns bytes at random still gets past the reader.
Nothing here decides what is right: an exception that is no `Failure`, or a run beyond its bounds, is wrong.
"""
