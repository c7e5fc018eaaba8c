//! A planted fault. Nobody guesses five bytes at once; who sees which branches were taken finds one after the other.

#![no_main]

use libfuzzer_sys::fuzz_target;

const WORD: &[u8] = b"kinto";

fuzz_target!(|data: &[u8]| {
    for (place, letter) in WORD.iter().enumerate() {
        if data.get(place) != Some(letter) {
            return;
        }
    }
    panic!("the planted fault was found");
});
