getting-to-know-me = Getting to know me
    .purpose = Lists of what you like, what you do not, and what you long for.
getting-to-know-me_likes = What do you like, whatever others say?
    .hint = rain on the roof
getting-to-know-me_dislikes = What do you not like, even if you went along with it?
getting-to-know-me_wants = What do you want more of?
getting-to-know-me_curious = What are you curious about?
getting-to-know-me_surprised = Did something surprise you?
