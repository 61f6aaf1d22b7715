// SPDX-License-Identifier: Apache-2.0
/** When a digest is due. */
@NullMarked
package io.outcry.deliver.digests;

import org.jspecify.annotations.NullMarked;
