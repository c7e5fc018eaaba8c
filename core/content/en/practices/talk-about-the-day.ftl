talk-about-the-day = Talk about the day
    .purpose = Ten minutes each about stress from outside, with somebody at your side.
talk-about-the-day_outside-only = Talk about what was hard out there, and not about the two of you.
talk-about-the-day_first-turn = One talks for ten minutes, the other listens.
talk-about-the-day_listener = The listener asks, understands, and takes your side. Advice only if it is asked for.
talk-about-the-day_second-turn = Now the other way round.
talk-about-the-day_thanks = Thank each other.
talk-about-the-day_noted = What did you learn about their day?
