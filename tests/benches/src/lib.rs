//! What the programs of the benches share: made-up journals, a stopwatch, and the form of an answer.

pub mod answer;
pub mod dice;
pub mod made_up;
pub mod memory;
pub mod stopwatch;
pub mod vocabulary;
