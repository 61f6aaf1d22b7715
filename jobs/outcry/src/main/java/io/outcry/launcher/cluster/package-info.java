// SPDX-License-Identifier: Apache-2.0
/** The jobs of a cluster: entry classes of the job jar, the graphs between topics. */
@NullMarked
package io.outcry.launcher.cluster;

import org.jspecify.annotations.NullMarked;
