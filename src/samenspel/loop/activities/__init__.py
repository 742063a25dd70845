"""Gatherings people attend: agenda and registrations. Never loses or overbooks one."""
