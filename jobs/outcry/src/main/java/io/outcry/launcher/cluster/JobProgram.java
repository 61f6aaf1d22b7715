// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import io.outcry.launcher.terminal.UserException;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobExecutionResult;

/** What the entry class of a job does with its options. */
interface JobProgram extends Callable<JobExecutionResult> {
  /** What Flink calls the job. */
  String jobName();

  /**
   * Reads the files that the options name.
   *
   * @throws UserException with all that is to be mended
   */
  void check();
}
