using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderWorkspace.Domain;

namespace OrderWorkspace.Data.Mapping;

internal sealed class DeliveryMapping : IEntityTypeConfiguration<OutboxEvent>, IEntityTypeConfiguration<NumberBlock>
{
    public void Configure(EntityTypeBuilder<OutboxEvent> builder)
    {
        builder.Property(happened => happened.Id).ValueGeneratedNever();
        builder.Property(happened => happened.Kind).HasMaxLength(64).IsUnicode(false);
        builder.Property(happened => happened.Number).HasMaxLength(16).IsUnicode(false);
        builder.Property(happened => happened.Payload).HasMaxLength(-1);
        builder.HasIndex(happened => new { happened.AggregateId, happened.AggregateVersion });
    }

    public void Configure(EntityTypeBuilder<NumberBlock> builder)
    {
        builder.HasKey(block => block.Prefix);
        builder.Property(block => block.Prefix).HasMaxLength(3).IsUnicode(false);
        builder.Property(block => block.Next).IsConcurrencyToken();
        builder.HasData(NumberSeries.All.Select(series => new NumberBlock { Prefix = series.Prefix, Next = 1 }));
    }
}
