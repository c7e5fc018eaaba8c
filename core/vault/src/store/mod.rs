//! The store: one thread that owns the connections, and the queue in front of it.

mod cancel;
pub(crate) mod connect;
pub(crate) mod databases;
pub(crate) mod padding;
mod reserve;
pub(crate) mod sync;
mod thread;

pub use cancel::CancelToken;
pub(crate) use databases::Databases;
pub use thread::Priority;
pub(crate) use thread::StoreThread;
