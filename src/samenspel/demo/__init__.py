"""The example Werkplaats: its data, looking as somebody, and all mail it "sent". Demo mode only."""
