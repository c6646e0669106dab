"""Collections in the format v3: a folder with a YAML file for each request, folder and example.

Takes the path of the folder, gives the same `Collection` as an export in v2.1 would. The fields are those of
schema 3.0.0 (learning.postman.com, "Collections schemas"). A file that cannot be read is left out and named,
and so is a request of another protocol than HTTP; only a broken definition ends the reading, since all
requests below it would be read without their auth and variables. No link is followed.
"""

from postwright.postman.v3.collection import read
from postwright.postman.v3.files import is_collection, is_defined, is_settings

__all__ = ["is_collection", "is_defined", "is_settings", "read"]
