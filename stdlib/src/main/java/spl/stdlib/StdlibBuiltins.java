// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinGroup;
import spl.language.builtins.BuiltinProvider;
import spl.language.builtins.Capability;
import spl.stdlib.file.AsyncFileBuiltinsFactory;
import spl.stdlib.file.DirectoryBuiltinsFactory;
import spl.stdlib.file.FileBuiltinsFactory;
import spl.stdlib.file.FileHandleBuiltinsFactory;
import spl.stdlib.file.FsBuiltinsFactory;
import spl.stdlib.file.LockBuiltinsFactory;
import spl.stdlib.file.PathBuiltinsFactory;
import spl.stdlib.file.PointerBuiltinsFactory;
import spl.stdlib.mmap.AddressBuiltinsFactory;
import spl.stdlib.mmap.FileHandleLoadBuiltinsFactory;
import spl.stdlib.mmap.FreshnessBuiltinsFactory;
import spl.stdlib.mmap.LoadBuiltinsFactory;
import spl.stdlib.mmap.MappedReadBuiltinsFactory;
import spl.stdlib.mmap.NumberBuiltinsFactory;
import spl.stdlib.mmap.RegionBuiltinsFactory;
import spl.stdlib.mmap.SystemCallBuiltinsFactory;
import spl.stdlib.mmap.ViewBuiltinsFactory;
import spl.stdlib.mmap.VolatileBuiltinsFactory;
import spl.stdlib.net.DatagramBuiltinsFactory;
import spl.stdlib.net.IpBuiltinsFactory;
import spl.stdlib.net.MonoioTcpBuiltinsFactory;
import spl.stdlib.net.MonoioUdpBuiltinsFactory;
import spl.stdlib.net.NativeTcpBuiltinsFactory;
import spl.stdlib.net.NativeTupleBuiltinsFactory;
import spl.stdlib.net.NativeUdpBuiltinsFactory;
import spl.stdlib.net.NativeUdpOptionBuiltinsFactory;
import spl.stdlib.net.SocketBuiltinsFactory;
import spl.stdlib.net.SocketStateBuiltinsFactory;
import spl.stdlib.spec.ExpectBuiltinsFactory;
import spl.stdlib.spec.FixtureBuiltinsFactory;
import spl.stdlib.spec.GroupBuiltinsFactory;
import spl.stdlib.spec.ReflectionBuiltinsFactory;
import spl.stdlib.staging.StagingBuiltinsFactory;
import spl.stdlib.sys.ArgumentBuiltinsFactory;
import spl.stdlib.sys.EnvironmentBuiltinsFactory;
import spl.stdlib.sys.FrontEndBuiltinsFactory;
import spl.stdlib.sys.HostBuiltinsFactory;
import spl.stdlib.sys.OutputBuiltinsFactory;
import spl.stdlib.sys.ProcessBuiltinsFactory;
import spl.stdlib.sys.ProgressBuiltinsFactory;
import spl.stdlib.sys.ShellBuiltinsFactory;
import spl.stdlib.sys.TimeBuiltinsFactory;
import spl.stdlib.sys.WorkerBuiltinsFactory;

/** Contributes the standard library: its built-ins, its modules and its prelude. */
public final class StdlibBuiltins implements BuiltinProvider {
  private final List<BuiltinGroup> groups =
      List.of(
          new BuiltinGroup(List.of("rt_file_mmap_"), MappedReadBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_file_lock", "rt_file_unlock"), LockBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_file_", "native_fs_open", "rt_file_open", "rt_file_get_size"),
              FileHandleBuiltinsFactory::getFactories),
          new BuiltinGroup(List.of("rt_file_close"), FileHandleBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_file_", "file_exists", "rt_package_file_size"),
              FileBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_file_exists_sync", "native_fs_exists", "rt_path_absolute"),
              FileBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_dir_", "rt_is_dir", "rt_current_dir", "rt_set_current_dir"),
              DirectoryBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_package_remove_dir_all", "rt_package_is_dir"),
              DirectoryBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("_rt_file_", "_rt_dir_", "rt_file_exists_str"),
              PointerBuiltinsFactory::getFactories),
          new BuiltinGroup(List.of("rt_path_"), PathBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_fs_", "native_path_resolve", "native_bytes_text"),
              FsBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_stage_", "native_unstage_"), StagingBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_region_is_stale", "native_region_again", "native_watch_stamp"),
              FreshnessBuiltinsFactory::getFactories),
          new BuiltinGroup(List.of("native_region_"), RegionBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_view_number", "native_view_float", "native_view_put_number"),
              NumberBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_view_", "native_line_"), ViewBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of(
                  "native_async_file_open", "native_async_file_read", "native_async_file_write"),
              AsyncFileBuiltinsFactory::getFactories),
          new BuiltinGroup(List.of("native_async_file_"), LoadBuiltinsFactory::getFactories),
          new BuiltinGroup(List.of("native_load_"), FileHandleLoadBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("sys_open", "sys_close", "sys_file_", "sys_m"),
              SystemCallBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_mmap", "rt_munmap", "rt_madvise", "rt_msync"),
              SystemCallBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_volatile_", "rt_mmap_read", "rt_mmap_write"),
              VolatileBuiltinsFactory::getFactories),
          new BuiltinGroup(List.of("rt_progress_"), ProgressBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_mmap_", "native_madvise", "native_fadvise_"),
              AddressBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_sendfile", "native_copy_file_range"),
              AddressBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_env_", "rt_getenv", "rt_setenv"),
              EnvironmentBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of(
                  "rt_getpid",
                  "rt_system_",
                  "rt_hostname",
                  "rt_thread_available",
                  "rt_platform",
                  "native_refusal",
                  "native_with_refusal"),
              HostBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of(
                  "rt_last_error", "file_max_", "file_set_limits", "file_current_", "file_mapped_"),
              HostBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of(
                  "sys_get_args",
                  "rt_cli_get_args",
                  "rt_get_args",
                  "sys_exit",
                  "rt_exit",
                  "rt_cli_exit"),
              ArgumentBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_out_", "native_err_", "rt_eprintln"),
              OutputBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_time_", "rt_timestamp_", "rt_current_time_ms", "_current_time_unix"),
              TimeBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_sleep_ms", "rt_thread_sleep", "async_yield"),
              TimeBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of(
                  "native_spec_group",
                  "native_spec_compose",
                  "native_spec_example",
                  "native_spec_mark",
                  "native_spec_skip_rest",
                  "native_spec_hook",
                  "native_spec_step",
                  "native_spec_used",
                  "native_spec_finish"),
              GroupBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of(
                  "native_spec_trial",
                  "native_spec_place",
                  "native_spec_shown",
                  "native_spec_kind",
                  "native_spec_groups",
                  "native_spec_forget_groups",
                  "native_spec_counts",
                  "native_spec_architecture",
                  "native_spec_has_module"),
              ReflectionBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of(
                  "native_spec_define",
                  "native_spec_given",
                  "native_spec_read",
                  "native_spec_has",
                  "native_spec_release",
                  "native_spec_include"),
              FixtureBuiltinsFactory::getFactories),
          new BuiltinGroup(List.of("native_spec_"), ExpectBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of(
                  "native_socket_listen",
                  "native_socket_accept",
                  "native_socket_connect",
                  "native_socket_read",
                  "native_socket_peek",
                  "native_socket_write",
                  "native_socket_flush"),
              SocketBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_socket_udp_bind", "native_socket_send", "native_socket_receive"),
              DatagramBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("monoio_tcp_", "rt_monoio_tcp_", "rt_tcp_", "monoio_udp_close"),
              MonoioTcpBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of(
                  "monoio_udp_local_addr",
                  "monoio_udp_peer_addr",
                  "rt_monoio_udp_close",
                  "rt_monoio_udp_local_addr"),
              MonoioTcpBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("monoio_udp_", "rt_monoio_udp_"), MonoioUdpBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of(
                  "native_tcp_",
                  "native_udp_close",
                  "native_udp_set_read_timeout",
                  "native_udp_set_write_timeout"),
              NativeTcpBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_udp_set_", "native_udp_get_", "native_udp_join", "native_udp_leave"),
              NativeUdpOptionBuiltinsFactory::getFactories),
          new BuiltinGroup(List.of("native_udp_"), NativeUdpBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of(
                  "native_tcp_bind->",
                  "native_tcp_connect->",
                  "native_tcp_close->",
                  "native_udp_bind->",
                  "native_udp_close->",
                  "native_udp_send_to->",
                  "native_udp_recv_from->",
                  "native_udp_set_broadcast->",
                  "native_udp_set_ttl->"),
              NativeTupleBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_ip_", "native_socket_address_parse"),
              IpBuiltinsFactory::getFactories),
          new BuiltinGroup(List.of("native_socket_"), SocketStateBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_cli_run_", "rt_cli_handle_"), FrontEndBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_shell", "native_process_spawn_with_pty"),
              ShellBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("native_spawn_worker", "native_process_"),
              WorkerBuiltinsFactory::getFactories),
          new BuiltinGroup(
              List.of("rt_process_", "native_process_terminate"),
              ProcessBuiltinsFactory::getFactories));

  @Override
  public List<BuiltinGroup> groups() {
    return groups;
  }

  @Override
  public Object failure(SplContext context, Builtin declaration, IOException fault) {
    return GuestIoErrors.failure(context, declaration, fault);
  }

  @Override
  public Set<Capability> permitted(String rules, Set<Capability> possible) {
    return Rules.permitted(rules, possible);
  }

  @Override
  public void begin(SplContext context) {
    IoGate.begin(context);
  }

  @Override
  public @Nullable Advice advice(SplContext context, Object error) {
    return ErrorAdvice.on(context, error);
  }

  @Override
  public @Nullable String moduleSource(String path) {
    return StdlibSources.text(path);
  }

  @Override
  public List<String> modules() {
    return StdlibSources.MODULES;
  }

  @Override
  public Map<String, String> prelude() {
    return StdlibPrelude.NAMES;
  }
}
