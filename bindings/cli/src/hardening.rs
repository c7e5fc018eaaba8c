//! What a process that holds keys and texts does first.

use rustix::process::{Resource, Rlimit, setrlimit};

/// No core dump may hold a key or a text, no other process of the user may read this one's memory, and a panic says
/// where it was, never what it was about.
pub(crate) fn begin() {
    // Where the system refuses, there is nothing better to do than to go on.
    let _ = setrlimit(
        Resource::Core,
        Rlimit {
            current: Some(0),
            maximum: Some(0),
        },
    );
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        crate::output::defect(&place);
    }));
}
