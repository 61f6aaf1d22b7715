// SPDX-License-Identifier: Apache-2.0
/** Job 2, posts to alerts: the graph and what it is wired to. */
@NullMarked
package io.outcry.complaintalerts;

import org.jspecify.annotations.NullMarked;
