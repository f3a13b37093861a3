// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import java.util.HashMap;
import java.util.Map;
import spl.stdlib.spec.SpecWords;

/** The names every program sees without an import, and the modules that export them. */
final class StdlibPrelude {
  /** Name to dotted module; a module is loaded when one of its names is first used. */
  static final Map<String, String> NAMES = names();

  private StdlibPrelude() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    put(names, "file", "file");
    put(names, "file.error", "FileError");
    put(names, "file.mmap", "MmapRegion MmapMode MmapAdvice OpenOptions");
    put(names, "file.view", "ByteView");
    put(names, "file.watch", "FileWatch FileChange");
    put(names, "file.typed", "RecordLayout TypedBytes");
    put(names, "file.async_handle", "AsyncFileHandle FileState");
    put(names, "file.context", "ContextManager AsyncContextManager Exception");
    put(names, "io.error", "IoError");
    put(names, "io.bytes", "Bytes SeekFrom OpenMode");
    put(names, "io.metadata", "FileMetadata FileType DirEntry DirEntries");
    put(names, "io.fs", "File");
    put(names, "io.stages", "StageMode StagingStatus StageState StageStats");
    put(names, "io.workers", "ProcessHandle");
    put(names, "units.file", "FilePath DirPath FileName FileExt DriveLetter FileMode PathError");
    put(names, "units.size", "ByteCount SizeError");
    put(names, "units.time", "Duration Timeout Timestamp");
    put(names, "units.file", "_filepath _file _dir _filename _ext _drive _mode _text");
    put(names, "units.size", "_bytes _kib _mib _gib _tib _kb _mb _gb _tb");
    put(names, "units.time", "_dur _timeout _ts");
    put(names, "cli.spec", "ArgSpec ArgType");
    put(names, "cli.parsed", "ParsedArgs");
    put(names, "cli", "ArgParser");
    put(names, "cli.file", "FileInfo FileValidator StagedFiles FileStager FileValidation");
    put(names, "concurrency.sync", "Mutex RwLock Atomic Once thread_local");
    put(names, "common.file_reader", "FileReader MappedFile ReadStrategy");
    SpecWords.BY_MODULE.forEach((module, words) -> put(names, "std.spec." + module, words));
    return Map.copyOf(names);
  }

  private static void put(Map<String, String> names, String module, String exports) {
    for (String name : exports.split(" ", -1)) {
      names.put(name, module);
    }
  }
}
