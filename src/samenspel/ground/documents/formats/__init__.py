"""One module for each kind of file, each with `read(data, kind)`, for the child process only."""
