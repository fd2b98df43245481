using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Mapping;

internal sealed class PricingMapping : IEntityTypeConfiguration<PriceList>, IEntityTypeConfiguration<Price>, IEntityTypeConfiguration<ExchangeRate>
{
    internal const int LabelLength = 100;

    public void Configure(EntityTypeBuilder<PriceList> builder)
    {
        builder.Property(list => list.Id).ValueGeneratedNever();
        builder.Property(list => list.Version).IsConcurrencyToken();
        builder.Property(list => list.Code).HasMaxLength(CatalogMapping.CodeLength);
        builder.HasIndex(list => list.Code).IsUnique();
        builder.HasIndex(list => list.CustomerId); // no foreign key: customers name their list, and the two would wait for each other
    }

    public void Configure(EntityTypeBuilder<Price> builder)
    {
        builder.Property(price => price.Id).ValueGeneratedNever();
        builder.Property(price => price.OfferingCode).HasMaxLength(CatalogMapping.CodeLength);
        builder.Property(price => price.Label).HasMaxLength(LabelLength);
        builder.Property(price => price.Unit).HasMaxLength(32);
        builder.Property(price => price.When).IsJson();
        builder.Property(price => price.Tiers).IsJson();
        builder.HasIndex(price => new { price.PriceListId, price.OfferingCode });
        builder.BelongsTo<PriceList>(nameof(Price.PriceListId));
    }

    public void Configure(EntityTypeBuilder<ExchangeRate> builder)
    {
        builder.HasKey(rate => new { rate.From, rate.To, rate.ValidFrom });
        builder.Property(rate => rate.Rate).HasPrecision(28, 8);
        builder.Property(rate => rate.Source).HasMaxLength(100);
    }
}
