"""Measurements of speed and size, as ratios within one run; see docs/benchmarks.md.

Each module but the helpers here has `run(quick: bool = False)`, which yields figures: dicts with
`bench`, `name`, `value`, and where there is one `unit`, `database`, `bound` and `better` ("lower"
or "higher", for the bound).
"""
