// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.board;

import java.time.Instant;

/** What somebody wrote when they closed an alert. */
public record Learned(String brand, Instant at, String note) {}
