// SPDX-License-Identifier: Apache-2.0
/** The manifests of {@code scripts/cluster/kubernetes}, held against what reads them. */
@NullMarked
package io.outcry.launcher.cluster.kubernetes;

import org.jspecify.annotations.NullMarked;
