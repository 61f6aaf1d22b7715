// SPDX-License-Identifier: Apache-2.0
/** Whether networks are heard: notices silence, and says in alerts where nobody listened. */
@NullMarked
package io.outcry.complaintalerts.sources;

import org.jspecify.annotations.NullMarked;
