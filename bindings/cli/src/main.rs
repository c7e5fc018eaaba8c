//! Goldseam on the command line.

fn main() {}
