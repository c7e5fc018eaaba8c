# What insight says. The order is always the same: what was seen, how often, from how many days, how sure, what else
# could explain it, and perhaps a small test. `seen` holds no number, so that it can stand alone. Numbers are whole.

insight-level = Your usual
    .seen = Most of your days are { $level }.
    .often = In the mean it is { $mean } of 100. With chance taken into account, between { $low } and { $high }.
insight-spread = How far your days lie apart
    .seen = { $size ->
        [small] Your days are much alike.
        [middle] Some of your days differ from each other.
       *[large] Your days lie far apart.
    }
    .often = Usually about { $number } of 100 up or down from your usual.
insight-instability = From one answer to the next
    .seen = { $size ->
        [small] Little changes from one answer to the next.
        [middle] Some things change from one answer to the next.
       *[large] A lot changes from one answer to the next.
    }
    .often = Usually about { $number } of 100 between two answers.
insight-inertia = How long a state stays
    .seen = { $size ->
        [small] One day says little about the next.
        [middle] One day carries over to the next a little.
       *[large] One day often carries over to the next.
    }
    .often = { $number } of 100, where 0 means that each day begins anew.
insight-words = How finely you name it
    .seen = { $size ->
        [small] You name what you feel with a few words.
        [middle] You name what you feel with a range of words.
       *[large] You name what you feel with many different words.
    }
    .often = { $number ->
        [one] One word in 30 check-ins.
       *[other] About { $number } different words in 30 check-ins.
    }
insight-time-of-day = The time of day
    .seen = { $part ->
        [0] Nights tend to be { $direction } pleasant than the rest of your day.
        [1] Mornings tend to be { $direction } pleasant than the rest of your day.
        [2] Middays tend to be { $direction } pleasant than the rest of your day.
        [3] Afternoons tend to be { $direction } pleasant than the rest of your day.
       *[4] Evenings tend to be { $direction } pleasant than the rest of your day.
    }
    .none = So far no time of day stands out.
    .often = There it lies about { $number } of 100 from the mean of the day.
insight-weekday = The day of the week
    .seen = { $part ->
        [0] Mondays tend to be { $direction } pleasant than other days.
        [1] Tuesdays tend to be { $direction } pleasant than other days.
        [2] Wednesdays tend to be { $direction } pleasant than other days.
        [3] Thursdays tend to be { $direction } pleasant than other days.
        [4] Fridays tend to be { $direction } pleasant than other days.
        [5] Saturdays tend to be { $direction } pleasant than other days.
       *[6] Sundays tend to be { $direction } pleasant than other days.
    }
    .none = So far no day of the week stands out.
    .often = They lie about { $number } of 100 from your other days.
insight-shift = A change of level
    .seen = { $direction ->
        [more] For a while your days have been more pleasant than before.
       *[less] For a while your days have been less pleasant than before.
    }
    .none = Your level has stayed about the same.
    .often = Before, days lay around { $before } of 100, since then around { $after }. The day on which it began may be five days off.
insight-link = { $factor } and { $scale ->
        [pleasantness] how pleasant it is
        [activation] how much is moving in you
        [belonging] belonging
       *[cup] what is left in you
    }
    .seen = { $kind ->
        [yes_no] Days with { $factor } often come together with { $direction ->
            [more] more
           *[less] less
        } { $scale ->
            [pleasantness] pleasant feelings
            [activation] moving in you
            [belonging] belonging
           *[cup] left in you
        } than your other days.
       *[amount] Days with more { $factor } often come together with { $direction ->
            [more] more
           *[less] less
        } { $scale ->
            [pleasantness] pleasant feelings
            [activation] moving in you
            [belonging] belonging
           *[cup] left in you
        } than your other days.
    }
    .none = No clear link so far between { $factor } and how it is for you.
    .often = { $kind ->
        [yes_no] On { $with_above } of { $with } days with { $factor } you were above your own middle. On { $without_above } of { $without } other days you were, too.
       *[amount] On { $with_above } of { $with } days with more { $factor } than usual you were above your own middle. On { $without_above } of { $without } other days you were, too.
    }
    .try = If you are curious: choose it on some days and leave it out on others, for two weeks. Then look again.
insight-lag = The day after { $factor }, and { $scale ->
        [pleasantness] how pleasant it is
        [activation] how much is moving in you
        [belonging] belonging
       *[cup] what is left in you
    }
    .seen = The day after { $kind ->
        [yes_no] { $factor }
       *[amount] more { $factor }
    } often comes with { $direction ->
        [more] more
       *[less] less
    } { $scale ->
        [pleasantness] pleasant feelings
        [activation] moving in you
        [belonging] belonging
       *[cup] left in you
    } than other days.
    .none = No clear link so far between { $factor } and the day after.
    .often = On { $with_above } of { $with } days after it you were above your own middle. On { $without_above } of { $without } other days you were, too.

insight-practice = Before and after: { $practice }
    .seen = { $direction ->
        [less] It usually weighs less afterwards.
        [more] It usually weighs more afterwards.
       *[same] It usually weighs about the same afterwards.
    }
    .beside = { $direction ->
        [more] Hours with it also go on more pleasantly than others that begin alike.
        [less] Yet hours with it go on less pleasantly than others that begin alike.
       *[same] Hours that begin alike go on much the same without it.
    }
    .often = In { $lighter } of { $sessions } sessions it weighed less afterwards, in { $heavier } more.
    .often-beside = Compared were { $with } days with it and { $without } without; they lie { $number } of 100 apart.
    .from = { $days ->
        [one] From sessions on one day.
       *[other] From sessions on { $days } days.
    }
    .from-words = From your sessions.
    .known = This describes your sessions. It cannot tell yet whether the same hours would have eased without it.
    .known-more = For that it needs { $need } days with it and as many without, each with a check-in before and after. So far it has { $have }.
insight-predictions = What you feared, and what came
    .seen = { $direction ->
        [more] What you fear comes less often than you expect.
        [less] What you fear comes more often than you expect.
       *[same] What you fear comes about as often as you expect.
    }
    .badness = { $direction ->
        [more] And it is less bad than you expect.
        [less] And it is worse than you expect.
       *[same] And it is about as bad as you expect.
    }
    .often = You gave it { $chance } of 100 in the mean. It came in { $happened } of { $experiments } tries, and in part in { $partly }. Your guesses lie { $brier } of 100 off: 0 is right each time, 25 is a coin.
    .from = From the tries that you wrote down before and after.
    .from-words = From the tries that you wrote down before and after.
    .known = This describes what you tried. It says nothing sure about the next time.

insight-look-usual = Within your own ups and downs so far: { $low } to { $high }.
insight-look-beyond = Beyond your own ups and downs so far, which were { $low } to { $high }. One look can mislead; another tells more.
insight-look-early = { $more ->
    [one] One more look, and it can be told what goes beyond your own ups and downs.
   *[other] { $more } more looks, and it can be told what goes beyond your own ups and downs.
}
insight-look-rests = { $days ->
    [one] Numbers like these move slowly. Another look says more from tomorrow on.
   *[other] Numbers like these move slowly. Another look says more in { $days } days or later.
}

direction-more = more
direction-less = less

insight-from = { $days ->
    [one] From one day with a check-in.
   *[other] From { $days } days with check-ins.
} { $open ->
    [0] There was one on every day.
    [one] One day in between has none, and nothing is guessed about it.
   *[other] { $open } days in between have none, and nothing is guessed about them.
}
insight-from-words = From your days with check-ins.

insight-sure-too-early = Too early to tell: { $have } of { $need } { $unit ->
    [days] days
    [weeks] weeks
    [sessions] sessions
    [tries] tries
   *[answers] answers
} so far.
    .words = Too early to tell. It needs more days.
insight-sure-known = This describes your days. It does not judge them.
insight-sure-none = Nothing clear so far. That is worth knowing, too.
insight-sure-hint = This is a hint. It may be chance.
insight-sure-clearer = This is a clearer pattern: it shows in all these days, and again in the later half of them.

insight-else-other-way = It may run the other way round: how it is for you may lead to it.
insight-else-third = Something else may be behind both.
insight-else-open-days = Hard days may be among those without a check-in.
insight-else-few = There are few days of one kind.
insight-else-hard-hours = People often practise when it is hard, and hard hours often ease by themselves.
insight-else-chosen-tries = You choose what to try, and that may colour it.
insight-else-chosen-hours = You choose when to check in, and that may colour it.

insight-mute = This does not fit me
insight-lower = A lower stretch
    .seen = For two weeks your days have been lower than is usual for you.
    .offer = You do not have to carry that alone. Somebody you trust, or somebody whose work it is, can help to carry it.

part-of-day-0 = night
part-of-day-1 = morning
part-of-day-2 = midday
part-of-day-3 = afternoon
part-of-day-4 = evening
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
bar-with = with
bar-without = without
bar-before = before
bar-after = since then
bar-before-it = before
bar-after-it = afterwards
bar-expected = expected
bar-came = came
