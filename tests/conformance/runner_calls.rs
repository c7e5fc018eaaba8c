//! What only the runners do: time, files, the keystore's moods, observers, tasks, codes.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;
use std::time::Duration;

use goldseam_ffi::{Progress, ProgressObserver, TaskHandle, Topic};
use serde_json::{Value, json};

use crate::foreign::{Behaviour, Observer, Watcher};
use crate::player::{Outcome, Player};
use crate::values::{With, result};

/// Does what `op` says; nothing if it is a call of the facade.
pub(crate) fn call(player: &mut Player, op: &str, with: &With) -> Option<Outcome> {
    let nothing = Value::Null;
    let value = match op {
        "world.advance" => {
            player
                .world
                .advance(Duration::from_secs(with.take("seconds")));
            nothing
        }
        "world.reboot" => {
            player.world.reboot();
            nothing
        }
        "world.restart" => {
            player.restart();
            nothing
        }
        "world.files" => {
            let folder = player.folder.path().join("notes");
            write_files(&folder, with);
            folder.to_string_lossy().into()
        }
        "sealer.set" => {
            let behaviour = with.take("behaviour");
            player.sealer.as_ref().unwrap().behave(behaviour);
            nothing
        }
        "sealer.release" => {
            player.sealer.as_ref().unwrap().behave(Behaviour::Works);
            nothing
        }
        "sealer.keys" => player.sealer.as_ref().unwrap().keys().into(),
        "observer.start" => {
            let observer = Arc::new(Observer::new(
                with.get("throws") == Some(&Value::Bool(true)),
            ));
            let topics: Vec<Topic> = with.take("topics");
            let subscription = player.app.observe(topics, Arc::clone(&observer) as Arc<_>);
            player
                .observers
                .insert(with.text("name"), (observer, subscription));
            nothing
        }
        "observer.wait" => {
            let topics: Vec<Topic> = with.take("topics");
            player.observers[&with.text("name")].0.wait(&topics);
            nothing
        }
        "observer.cancel" => {
            let subscription = &player.observers[&with.text("name")].1;
            subscription.cancel();
            subscription.cancel();
            nothing
        }
        "observer.count" => {
            thread::sleep(Duration::from_millis(100));
            player.observers[&with.text("name")].0.times().into()
        }
        "recovery.groups" => result(&player.recovery.as_ref()?.groups()),
        "recovery.asked" => result(&player.recovery.as_ref()?.asked()),
        "recovery.is_group" => player
            .recovery
            .as_ref()?
            .is_group(with.take("number"), with.text("typed"))
            .into(),
        "recovery.text" => player.recovery.as_ref()?.groups().join("-").into(),
        "task.new" => {
            let watcher = Arc::new(Watcher {
                cancel_at: with.take("cancel_at"),
                lock_at: with.take("lock_at"),
                app: Arc::downgrade(&player.app),
                task: OnceLock::new(),
                heard: Mutex::default(),
            });
            let task = TaskHandle::new(Some(Arc::clone(&watcher) as Arc<dyn ProgressObserver>));
            let _ = watcher.task.set(Arc::downgrade(&task));
            player.task = Some((task, watcher));
            nothing
        }
        "task.cancel" => {
            player.task.as_ref().unwrap().0.cancel();
            nothing
        }
        "task.is_cancelled" => player.task.as_ref().unwrap().0.is_cancelled().into(),
        "task.progress" => result(&player.task.as_ref().unwrap().0.progress()),
        "task.heard" => {
            let (times, last): (u64, Progress) =
                *player.task.as_ref().unwrap().1.heard.lock().unwrap();
            json!({ "times": times, "last": result(&last) })
        }
        _ => return None,
    };
    Some(Ok(value))
}

fn write_files(folder: &Path, with: &With) {
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    if let Some(Value::Object(files)) = with.get("files") {
        for (path, text) in files {
            write(path, text.as_str().unwrap());
        }
    }
    if let Some(many) = with.get("many") {
        for number in 1..=many["count"].as_u64().unwrap() {
            let numbered = |text: &Value| {
                let number = format!("{number:03}");
                text.as_str().unwrap().replace('#', &number)
            };
            write(&numbered(&many["name"]), &numbered(&many["text"]));
        }
    }
}

pub(crate) fn copy_fixture(fixture: &str, folder: &Path) {
    fs::create_dir(folder).unwrap();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    for file in fs::read_dir(fixtures.join(fixture)).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
}
