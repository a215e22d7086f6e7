"""The sources of the Danish-English lexicon, and what builds and checks its shipped form."""
