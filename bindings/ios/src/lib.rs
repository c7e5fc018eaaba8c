//! Goldseam as a static library. All of it is in `bindings/ffi`.

pub use goldseam_ffi::*;
