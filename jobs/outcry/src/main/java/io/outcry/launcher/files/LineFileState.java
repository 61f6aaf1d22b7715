// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.files;

import java.util.List;

/**
 * What a checkpoint knows of an output file.
 *
 * @param length bytes written; what stands behind them came after the checkpoint
 * @param waiting lines that wait for the watermark
 */
record LineFileState(long length, List<OutputLine> waiting) {}
