// SPDX-License-Identifier: Apache-2.0
/** What is ordinary for one brand, and how rare a story is against that. */
@NullMarked
package io.outcry.domain.norms;

import org.jspecify.annotations.NullMarked;
