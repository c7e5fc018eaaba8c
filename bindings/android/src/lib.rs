//! Goldseam as a shared library. All of it is in `bindings/ffi`.

pub use goldseam_ffi::*;
