// SPDX-License-Identifier: Apache-2.0
/** Entry classes of the job jar, for {@code flink run}: the graphs between topics. */
@NullMarked
package io.outcry.launcher.cluster;

import org.jspecify.annotations.NullMarked;
