"""Settings by place: `development`, `demo`, `test` and `production`, all on top of `base`.

Every value that differs between installations comes from an environment variable;
`docs/settings.md` has the table.
"""
