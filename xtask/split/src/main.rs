//! `split MODULE FOLDER`: takes a module apart where `wasm_split` marks it. Writes `rostrum.wasm`, its parts and the script
//! that links them into the folder, and into `parts.txt` a line for each part: its name, and the files it consists of.

use std::error::Error;
use std::path::Path;
use std::{env, fs};
use wasm_split_cli_support::{Options, transform};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<_> = env::args_os().skip(1).collect();
    let [module, folder] = &args[..] else { return Err("split MODULE FOLDER".into()) };
    let (module, folder) = (fs::read(module)?, Path::new(folder));
    let whole = folder.join("rostrum.wasm");
    let mut options = Options::new(&module);
    options.output_dir = folder;
    options.main_out_path = &whole;
    options.main_module = "./rostrum.js";
    options.link_name = "./link.js";
    let split = transform(options)?;
    let lines =
        split.prefetch_map.into_iter().map(|(part, files)| format!("{part} {}\n", files.join(" ")));
    fs::write(folder.join("parts.txt"), lines.collect::<String>())?;
    Ok(())
}
