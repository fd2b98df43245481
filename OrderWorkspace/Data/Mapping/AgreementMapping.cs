using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Mapping;

internal sealed class AgreementMapping : IEntityTypeConfiguration<Contract>, IEntityTypeConfiguration<Entitlement>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.Property(contract => contract.Id).ValueGeneratedNever();
        builder.Property(contract => contract.Version).IsConcurrencyToken();
        builder.Property(contract => contract.Terms).HasMaxLength(4000);
        builder.Property(contract => contract.NegotiatedPrices).IsJson();
        builder.Property(contract => contract.Lines).IsJson();
        builder.HasIndex(contract => contract.QuoteId); // no foreign key: quotes name their contract, and the two would wait for each other
        builder.HasIndex(contract => contract.Number).IsUnique();
        builder.References<Customer>(nameof(Contract.CustomerId));
        builder.References<PriceList>(nameof(Contract.PriceListId));
    }

    public void Configure(EntityTypeBuilder<Entitlement> builder)
    {
        builder.Property(entitlement => entitlement.Id).ValueGeneratedNever();
        builder.Property(entitlement => entitlement.Version).IsConcurrencyToken();
        builder.Property(entitlement => entitlement.OfferingCode).HasMaxLength(CatalogMapping.CodeLength);
        builder.Property(entitlement => entitlement.Unit).HasMaxLength(32);
        builder.HasIndex(entitlement => entitlement.Number).IsUnique();
        builder.References<Customer>(nameof(Entitlement.CustomerId));
        builder.References<Contract>(nameof(Entitlement.ContractId));
        builder.References<SoldProduct>(nameof(Entitlement.SoldProductId));
    }
}
