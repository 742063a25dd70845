"""What the catalogue tells, in the forms that programs read on a page or in a file."""
