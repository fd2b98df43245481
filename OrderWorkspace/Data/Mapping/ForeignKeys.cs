using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OrderWorkspace.Data.Mapping;

/// <summary>Foreign keys without navigation properties.</summary>
internal static class ForeignKeys
{
    /// <summary>Names another thing, which cannot be deleted while it is named.</summary>
    internal static void References<TTo>(this EntityTypeBuilder from, string key)
        where TTo : class =>
        from.HasOne(typeof(TTo), null).WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);

    /// <summary>Is part of another thing, and goes with it.</summary>
    internal static void BelongsTo<TTo>(this EntityTypeBuilder from, string key)
        where TTo : class =>
        from.HasOne(typeof(TTo), null).WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Cascade);
}
