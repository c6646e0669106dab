"""Scripts: what they assert of an answer, which variables they keep, what they send of themselves.

Takes the scripts that run with a request and gives `ScriptFacts`. A script is parsed and its tree is gone
through once, names being followed to the places in the answer that they stand for; nothing is ever run
or computed. `javascript` is the syntax, `values` what an expression can stand for, `reader` the way
through a script; the other modules each know one kind of what stands there.
"""

from postwright.lower.scripts.reading import passed_on, script_facts

__all__ = ["passed_on", "script_facts"]
