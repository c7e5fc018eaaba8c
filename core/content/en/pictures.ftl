# What a picture says to who listens instead of looking. `day` and `month` come from the platform, in its own words.

spoken-day = { $check_ins ->
    [0] { $day }
    [one] { $day }, one check-in, { $level }
   *[other] { $day }, { $check_ins } check-ins, mostly { $level }
}
spoken-day-without-value = { $check_ins ->
    [one] { $day }, one check-in
   *[other] { $day }, { $check_ins } check-ins
}
spoken-month = { $days ->
    [0] No check-ins in this month.
    [one] One day with check-ins, { $level }.
   *[other] { $days } days with check-ins, mostly { $level }.
}
spoken-year = { $days ->
    [0] No check-ins in this year.
    [one] One day with check-ins, { $level }.
   *[other] { $days } days with check-ins, mostly { $level }.
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
