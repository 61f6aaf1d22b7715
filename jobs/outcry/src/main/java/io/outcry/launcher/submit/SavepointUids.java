// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;

/** Looks into a savepoint on a disk of this machine: which uid has which id there. */
final class SavepointUids {
  private SavepointUids() {}

  /** The uid and name of an operator; its id alone if they cannot be known. */
  static String name(String savepoint, String operatorId) {
    try {
      Path folder =
          savepoint.startsWith("file:") ? Path.of(URI.create(savepoint)) : Path.of(savepoint);
      try (InputStream in = Files.newInputStream(folder.resolve("_metadata"))) {
        for (OperatorState state :
            Checkpoints.loadCheckpointMetadata(
                    new DataInputStream(in), SavepointUids.class.getClassLoader(), savepoint)
                .getOperatorStates()) {
          if (state.getOperatorID().toHexString().equals(operatorId)) {
            return state.getOperatorUid().orElse(operatorId)
                + state.getOperatorName().map(name -> " (" + name + ")").orElse("");
          }
        }
      }
    } catch (IOException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
      return operatorId; // elsewhere: the id has to do
    }
    return operatorId;
  }
}
