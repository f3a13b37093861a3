// SPDX-License-Identifier: Apache-2.0
package spl.ffi.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.permission.Permissions;
import spl.ffi.system.Environment;

/**
 * Child processes of a context: they start in its working directory with its environment and an
 * empty standard input.
 */
public final class ChildProcesses {
  private static final String RUN = "run";

  /** After a polite request a process has this long before it is forced. */
  private static final Duration KILL_PATIENCE = Duration.ofSeconds(5);

  /** After the end of a killed process its pipes may stay open in a grandchild; not for long. */
  private static final Duration PIPE_PATIENCE = Duration.ofSeconds(2);

  private final WorkingDirectory directory;
  private final Environment environment;
  private final Permissions permissions;
  private final Map<Long, Process> spawned = new ConcurrentHashMap<>();

  public ChildProcesses(
      WorkingDirectory directory, Environment environment, Permissions permissions) {
    this.directory = directory;
    this.environment = environment;
    this.permissions = permissions;
  }

  /** Runs a command to its end and returns both streams. */
  public ProcessResult run(ProcessRequest request) throws IoFault {
    Process process = start(request, ProcessBuilder.Redirect.PIPE);
    Runnable stop = () -> killTree(process);
    OutputDrain output = OutputDrain.start(process.getInputStream(), request.maxOutput(), stop);
    OutputDrain errors = OutputDrain.start(process.getErrorStream(), request.maxOutput(), stop);
    try {
      boolean inTime = finish(process, request.timeout(), List.of(output, errors));
      boolean tooMuch = output.overflowed() || errors.overflowed();
      ProcessResult.End end =
          tooMuch
              ? ProcessResult.End.OUTPUT_LIMIT
              : inTime ? ProcessResult.End.EXITED : ProcessResult.End.TIMED_OUT;
      return new ProcessResult(output.bytes(), errors.bytes(), process.waitFor(), end);
    } catch (InterruptedException stopped) {
      throw interrupted(process, request);
    }
  }

  /** Runs a command on the standard streams of this process; returns its exit code. */
  public int runInherited(ProcessRequest request) throws IoFault {
    Process process = start(request, ProcessBuilder.Redirect.INHERIT);
    try {
      if (!finish(process, request.timeout(), List.of())) {
        throw IoFault.of(IoErrorKind.TIMED_OUT, RUN, request.command());
      }
      return process.waitFor();
    } catch (InterruptedException stopped) {
      throw interrupted(process, request);
    }
  }

  /** Starts a command and returns its process id; its output is discarded. */
  public long spawn(ProcessRequest request) throws IoFault {
    Process process = start(request, ProcessBuilder.Redirect.DISCARD);
    spawned.put(process.pid(), process);
    return process.pid();
  }

  /**
   * Waits for a spawned process and returns its exit code, again and again the same; a patience of
   * null waits for ever, else TIMED_OUT. An unknown process is NOT_FOUND.
   */
  public int await(long pid, @Nullable Duration patience) throws IoFault {
    Process process = find(pid, "wait for");
    try {
      if (patience != null && !process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw IoFault.of(IoErrorKind.TIMED_OUT, "wait for process", null);
      }
      return process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw IoFault.of(IoErrorKind.INTERRUPTED, "wait for process", null);
    }
  }

  /** False for a process that ended or is not ours. */
  public boolean isRunning(long pid) {
    Process process = spawned.get(pid);
    return process != null && process.isAlive();
  }

  /** Says whether any process of the system has this id. */
  public boolean exists(long pid) {
    return pid > 0 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Asks a spawned process to end and forces it after 5 s; done when it has ended already. */
  public void kill(long pid) throws IoFault {
    Process process = find(pid, "kill");
    List<ProcessHandle> tree = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(KILL_PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    tree.forEach(ProcessHandle::destroyForcibly);
  }

  /** Returns the ids of spawned processes that still run. */
  public List<Long> running() {
    return spawned.entrySet().stream()
        .filter(entry -> entry.getValue().isAlive())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Kills every spawned process, without waiting. */
  public void killAll() {
    spawned.values().forEach(ChildProcesses::killTree);
  }

  /** Waits for the end of the process and of its pipes; kills the tree when the time is up. */
  private static boolean finish(
      Process process, @Nullable Duration timeout, List<OutputDrain> drains)
      throws InterruptedException {
    long nanos = timeout == null ? Long.MAX_VALUE : timeout.toNanos();
    long start = System.nanoTime();
    boolean inTime = process.waitFor(nanos, TimeUnit.NANOSECONDS);
    for (OutputDrain drain : drains) {
      long left = Math.max(0, nanos - (System.nanoTime() - start));
      inTime = inTime && drain.await(left);
    }
    if (!inTime) {
      killTree(process);
      process.waitFor();
      for (OutputDrain drain : drains) {
        drain.await(PIPE_PATIENCE.toNanos());
      }
    }
    return inTime;
  }

  private static void killTree(Process process) {
    List<ProcessHandle> tree = process.descendants().toList();
    process.destroyForcibly();
    tree.forEach(ProcessHandle::destroyForcibly);
  }

  private Process start(ProcessRequest request, ProcessBuilder.Redirect streams) throws IoFault {
    ProcessBuilder builder = new ProcessBuilder(commandLine(request));
    builder.directory(directory.path().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment.all());
    builder.redirectOutput(streams).redirectError(streams);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException | RuntimeException failure) {
      throw FaultTranslation.translate(failure, RUN, request.command());
    }
  }

  private List<String> commandLine(ProcessRequest request) throws IoFault {
    String command = lookUp(request.command());
    ProcessLimits limits = request.limits();
    if (limits != null) {
      return limits.wrap(command, request.arguments());
    }
    List<String> line = new ArrayList<>(request.arguments().size() + 1);
    line.add(command);
    line.addAll(request.arguments());
    return line;
  }

  /**
   * Looks a bare name up in the PATH of the context; the platform would use that of the process.
   */
  private String lookUp(String command) throws IoFault {
    if (command.isEmpty() || command.indexOf('\0') >= 0) {
      throw IoFault.of(IoErrorKind.NOT_FOUND, RUN, command.replace('\0', ' '));
    }
    if (command.contains("/")) {
      return permitted(directory.path().resolve(command), command);
    }
    String path = environment.get("PATH");
    for (String folder : (path == null ? "/usr/bin:/bin" : path).split(":")) {
      Path candidate = directory.path().resolve(folder).resolve(command);
      if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
        return permitted(candidate, command);
      }
    }
    throw notFound(command);
  }

  private String permitted(Path program, String command) throws IoFault {
    if (!permissions.isUnrestricted()) {
      permissions.checkRun(program, RUN, command);
    }
    return program.toString();
  }

  /** Under permissions a program does not learn which programs there are. */
  private IoFault notFound(String command) throws IoFault {
    permitted(directory.path().resolve(command), command);
    return IoFault.of(IoErrorKind.NOT_FOUND, RUN, command, "command not found");
  }

  private Process find(long pid, String operation) throws IoFault {
    Process process = spawned.get(pid);
    if (process == null) {
      throw IoFault.of(IoErrorKind.NOT_FOUND, operation + " process", null, "no such process");
    }
    return process;
  }

  private static IoFault interrupted(Process process, ProcessRequest request) {
    Thread.currentThread().interrupt();
    killTree(process);
    return IoFault.of(IoErrorKind.INTERRUPTED, RUN, request.command());
  }
}
