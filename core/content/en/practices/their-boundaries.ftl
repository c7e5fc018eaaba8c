their-boundaries = Limits of others
    .purpose = Notes what others have asked for, so that you can honour it.
their-boundaries_who = Whose limits?
their-boundaries_limits = What have they said or shown that they do not want?
    .hint = no calls at work
their-boundaries_hard = Which one is hard for you?
their-boundaries_honour = What will you do to honour it?
their-boundaries_ask = Is there something you could ask, to understand it better?
