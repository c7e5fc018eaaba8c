//! What the fuzz targets share: damage to a file, a journal to be searched, and plain ways to know the right answer.

pub mod bundle;
pub mod damage;
pub mod journal;
pub mod marks;
pub mod naive;
