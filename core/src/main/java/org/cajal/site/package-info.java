/** Where: sites in several pieces, their codes and roles. */
@NullMarked
package org.cajal.site;

import org.jspecify.annotations.NullMarked;
