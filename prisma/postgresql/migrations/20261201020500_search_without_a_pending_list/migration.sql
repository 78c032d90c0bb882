-- New words go into the index at once. Otherwise each search reads those that wait to be put in, and the planner takes that to be so
-- dear that it reads every article instead.
ALTER INDEX "SearchWords_words_idx" SET (fastupdate = off);
