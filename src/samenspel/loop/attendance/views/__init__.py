"""The screens of `attendance`."""
