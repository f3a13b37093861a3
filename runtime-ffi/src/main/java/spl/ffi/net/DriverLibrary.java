// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolutionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.driver.NetDriverProvider;

/**
 * Where drivers come from that are not part of the JDK.
 *
 * <p>Note [Driver folder]. An installation keeps them in a folder of their own, which the system
 * property {@code spl.net.library} names. Nothing of it is looked at before the first socket: a
 * program without sockets starts as if it were not there. Without the folder everything works on
 * the driver of the JDK. An embedder may have a driver on its own module path instead.
 */
final class DriverLibrary {
  private static final String FOLDER = "spl.net.library";

  private DriverLibrary() {}

  static List<NetDriverProvider> providers() {
    List<NetDriverProvider> found = new ArrayList<>();
    ServiceLoader.load(NetDriverProvider.class, NetDriverProvider.class.getClassLoader())
        .forEach(found::add);
    if (found.isEmpty()) {
      addInstalled(found);
    }
    return found;
  }

  /** A folder that does not fit this program counts as none: the JDK's driver does the work. */
  private static void addInstalled(List<NetDriverProvider> found) {
    try {
      ModuleLayer layer = installed();
      if (layer != null) {
        ServiceLoader.load(layer, NetDriverProvider.class).forEach(found::add);
      }
    } catch (FindException | ResolutionException | LayerInstantiationException unfit) {
      found.clear();
    }
  }

  @SuppressWarnings("restricted") // passes on what this module was granted
  private static @Nullable ModuleLayer installed() {
    String folder = System.getProperty(FOLDER, "");
    Module own = DriverLibrary.class.getModule();
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder)) || own.getLayer() == null) {
      return null;
    }
    ModuleFinder modules = ModuleFinder.of(Path.of(folder));
    Set<String> names =
        modules.findAll().stream()
            .map(ModuleReference::descriptor)
            .map(descriptor -> descriptor.name())
            .collect(Collectors.toSet());
    Configuration configuration =
        own.getLayer().configuration().resolve(modules, ModuleFinder.of(), names);
    ModuleLayer.Controller controller =
        ModuleLayer.defineModulesWithOneLoader(
            configuration, List.of(own.getLayer()), own.getClassLoader());
    if (own.isNativeAccessEnabled()) {
      controller.layer().modules().forEach(controller::enableNativeAccess);
    }
    return controller.layer();
  }
}
