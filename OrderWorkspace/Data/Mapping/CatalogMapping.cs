using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderWorkspace.Domain.Catalog;

namespace OrderWorkspace.Data.Mapping;

internal sealed class CatalogMapping : IEntityTypeConfiguration<ProductSpecification>, IEntityTypeConfiguration<ProductOffering>
{
    internal const int CodeLength = 64;

    public void Configure(EntityTypeBuilder<ProductSpecification> builder)
    {
        builder.Property(specification => specification.Id).ValueGeneratedNever();
        builder.Property(specification => specification.Code).HasMaxLength(CodeLength);
        builder.Property(specification => specification.Description).HasMaxLength(1000);
        builder.Property(specification => specification.JsonSchema).HasMaxLength(100_000);
        builder.Property(specification => specification.Characteristics).IsJson();
        builder.HasIndex(specification => new { specification.Code, specification.Revision }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProductOffering> builder)
    {
        builder.Property(offering => offering.Id).ValueGeneratedNever();
        builder.Property(offering => offering.Version).IsConcurrencyToken();
        builder.Property(offering => offering.Code).HasMaxLength(CodeLength);
        builder.Property(offering => offering.Description).HasMaxLength(1000);
        builder.Property(offering => offering.Category).HasMaxLength(100);
        builder.Property(offering => offering.Unit).HasMaxLength(32);
        builder.Property(offering => offering.Segments).IsJson();
        builder.Property(offering => offering.Countries).IsJson();
        builder.Property(offering => offering.TermMonths).IsJson();
        builder.Property(offering => offering.Components).IsJson();
        builder.Property(offering => offering.Relationships).IsJson();
        builder.Property(offering => offering.Entitles).IsJson();
        builder.HasIndex(offering => new { offering.Code, offering.Revision }).IsUnique();
        builder.HasIndex(offering => offering.Code, "IX_Offerings_Active").IsUnique().HasFilter("\"Lifecycle\" = 'Active'");
        builder.References<ProductSpecification>(nameof(ProductOffering.SpecificationId));
    }
}
