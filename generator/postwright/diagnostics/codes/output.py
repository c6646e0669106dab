"""PW5xx: planning and writing files."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "PW501",
        Severity.ERROR,
        "unsafe output path",
        "A file was to be written at a path that could leave the output folder, or that some file system "
        "cannot hold: absolute, with `..`, a drive letter, a backslash, a control or invisible character, "
        "a name Windows reserves (`CON`, `COM1`), a trailing dot or space, more than 255 bytes in one "
        "name, or inside `.git`. Nothing was written. Change the `path` of that file in the pack's "
        "`pack.yaml`, or the option that is part of it.",
    ),
    Code(
        "PW502",
        Severity.ERROR,
        "output paths that collide",
        "Two files were to be written at paths that are one and the same where case and Unicode form do "
        "not count (macOS, Windows), or one path is a file and also the folder of another. Nothing was "
        "written. Make the `path` of one of them in `pack.yaml` different by more than its case.",
    ),
    Code(
        "PW503",
        Severity.WARNING,
        "hand-edited file kept",
        "A generated file was changed by hand since the last run, and the new output differs from it. The "
        "file on disk was kept, so it may no longer fit the files around it; every run and `check` say so "
        "until it is settled. `--force` overwrites it. To keep the change, move it into a file the pack "
        "writes once (`write: once`) or into a file of your own beside the generated ones.",
    ),
    Code(
        "PW504",
        Severity.WARNING,
        "hand-edited file no longer generated",
        "A file that was generated once and edited by hand since is no part of the output any more. It was "
        "not deleted: from now on it is yours, and it is never mentioned again. Delete it if you do not "
        "need it.",
    ),
    Code(
        "PW505",
        Severity.ERROR,
        "files in the way that are not ours",
        "The output folder has files at paths that are about to be written, and the lock "
        "(`postwright.lock.json`) does not own them. Nothing was written. Choose an empty folder, move the "
        "files away, or overwrite exactly those files with `--force`.",
    ),
    Code(
        "PW506",
        Severity.ERROR,
        "something else in the way",
        "A folder stands where a file is to be written, or a file where a folder is needed. It is not "
        "replaced, not even with `--force`, since more than generated files would be lost. Nothing was "
        "written. Move it away.",
    ),
    Code(
        "PW507",
        Severity.ERROR,
        "unreadable lock",
        "`postwright.lock.json` in the output folder says which files are generated; it is not in the form "
        "that Postwright writes, perhaps after a merge. Nothing was written. Restore it from version "
        "control. Or delete it and run again: files that are as generated are taken over, and for others "
        "the run stops and names them.",
    ),
    Code(
        "PW508",
        Severity.ERROR,
        "lock from a newer version",
        "`postwright.lock.json` in the output folder was written by a newer Postwright, whose rules this "
        "one does not know. Nothing was written. Upgrade Postwright.",
    ),
    Code(
        "PW509",
        Severity.ERROR,
        "symbolic link in the way",
        "The output folder, a folder above it that belongs to the project, a folder inside it or the lock "
        "is a symbolic link. Links are never followed when writing, so that nothing outside the output "
        "folder changes. Nothing was written. Name the folder the link points to as the output, or replace "
        "the link by a real file or folder.",
    ),
    Code(
        "PW510",
        Severity.ERROR,
        "file system refused",
        "The operating system refused to read or write: no space, no permission, a read-only or failing "
        "disk. The output is what it was before the run. Put right what the message names and run again; "
        "what the run left beside the output folder is cleaned up then.",
    ),
    Code(
        "PW511",
        Severity.ERROR,
        "another run at work",
        "Another Postwright is writing to the same output folder and did not finish in time. Nothing was "
        "written and the exit code is 75 (try again later). A run that was killed holds nothing back.",
    ),
    Code(
        "PW512",
        Severity.ERROR,
        "output folder changed during the run",
        "A file that was about to be replaced or deleted was changed by something else while Postwright was "
        "working, an editor or a synchronising program. Nothing was written. Run again.",
    ),
    Code(
        "PW513",
        Severity.ERROR,
        "output folder cannot be exchanged",
        "The output is replaced as a whole, by exchanging the folder with a new one beside it. That does "
        "not work where the folder, or one inside it, is a mount point, a volume or part of a container "
        "image's layer. The output is what it was before the run. Generate into a folder below the mount "
        "point, or delete the output folder first if everything in it is generated.",
    ),
    Code(
        "PW514",
        Severity.ERROR,
        "standing in the output folder",
        "The output is replaced as a whole, by exchanging the folder with a new one. A shell whose current "
        "folder is the output, or is inside it, would be left in a folder that is gone. Run from outside.",
    ),
)
