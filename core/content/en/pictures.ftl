# What a picture says to who listens instead of looking. The platform puts the day or month before it, in its own words.

spoken-day = { $check_ins ->
    [0] nothing noted
    [one] one check-in, { $level }
   *[other] { $check_ins } check-ins, mostly { $level }
}
spoken-day-without-value = { $check_ins ->
    [one] one check-in
   *[other] { $check_ins } check-ins
}
spoken-days = { $days ->
    [0] no check-ins
    [one] one day with check-ins, { $level }
   *[other] { $days } days with check-ins, mostly { $level }
}
spoken-distribution = { $answers ->
    [0] No answers yet.
    [one] One answer, { $level }.
   *[other] { $answers } answers, most often { $level }.
}
spoken-trend = { $days ->
    [0] No days yet.
    [one] One day, at { $first } of 100.
   *[other] { $days } days, between { $low } and { $high } of 100. The first is { $first }, the latest { $last }. Days without a check-in stay open.
}
spoken-words = { $words ->
    [0] No words yet.
    [one] One word: { $most }.
   *[other] { $words } different words, most often { $most }.
}
