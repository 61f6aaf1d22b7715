// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where on 127.0.0.1 the members listen. They are kept in the folder: whatever asks for the cluster
 * later finds it.
 *
 * @param kafka of clients of the broker
 * @param rest of Flink: web page, submissions
 * @param controller of the broker for itself
 * @param rpc of the job manager for its task managers
 */
record Ports(int kafka, int rest, int controller, int rpc) {
  static final String HOST = "127.0.0.1";
  private static final String FILE = "ports.properties";

  /** Those of a folder; of a new one the wished ones, and any free ones for the members alone. */
  static Ports of(Path folder, Integer kafka, Integer rest) throws IOException {
    Ports kept = Files.exists(folder.resolve(FILE)) ? kept(folder) : null;
    Ports ports =
        new Ports(
            kafka != null ? kafka : kept == null ? 9092 : kept.kafka,
            rest != null ? rest : kept == null ? 8081 : kept.rest,
            kept == null ? free() : kept.controller,
            kept == null ? free() : kept.rpc);
    ports.keep(folder);
    return ports;
  }

  /**
   * @throws UserException if there has never been a cluster
   */
  static Ports kept(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw UserException.usage(
          folder + ": no cluster was ever started here; scripts/cluster/up starts one, --dir names"
              + " another folder");
    }
    Properties all = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      all.load(in);
    }
    return new Ports(
        number(all, "kafka"), number(all, "rest"), number(all, "controller"), number(all, "rpc"));
  }

  private static int number(Properties all, String name) {
    return Integer.parseInt(all.getProperty(name));
  }

  private void keep(Path folder) throws IOException {
    Properties all = new Properties();
    all.setProperty("kafka", "" + kafka);
    all.setProperty("rest", "" + rest);
    all.setProperty("controller", "" + controller);
    all.setProperty("rpc", "" + rpc);
    try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
      all.store(out, "Where the cluster of this folder listens on 127.0.0.1");
    }
  }

  String bootstrapServers() {
    return HOST + ":" + kafka;
  }

  String restAddress() {
    return "http://" + HOST + ":" + rest;
  }

  /**
   * @throws UserException if another program listens there
   */
  static void requireFree(int port, String option) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(HOST, port));
    } catch (IOException e) {
      throw UserException.usage(
          "port %d of %s is taken by another program; choose another with %s"
              .formatted(port, HOST, option));
    }
  }

  static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }
}
